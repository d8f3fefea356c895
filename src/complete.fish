# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Completions of rollcoach for fish, with descriptions: asks the program itself.

function __rollcoach_complete
	set -l words (commandline -opc)
	set -l word (commandline -ct)
	set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
	type -q -- $program; or return
	set -l lines ($program complete -- $words[2..] "$word" 2>/dev/null </dev/null)
	printf '%s\n' $lines[2..]
	if test "$lines[1]" = files
		set -l head (string match -r -- '^--[^=]*=' "$word")
		for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$word"))
			printf '%s%s\n' "$head" $path
		end
	end
end

complete -c rollcoach -f -a '(__rollcoach_complete)'
