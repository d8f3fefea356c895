# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Completions of rollcoach for fish, with descriptions: asks the program itself.

# What the program answers: whether files fit, then a candidate per line.
function __rollcoach_ask
	set -l words (commandline -opc)
	set -l word (commandline -ct)
	set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
	type -q -- $program; or return
	$program complete -- $words[2..] "$word" 2>/dev/null </dev/null
end

function __rollcoach_files
	set -l lines (__rollcoach_ask)
	test "$lines[1]" = files
end

complete -c rollcoach -f -a '(__rollcoach_ask)[2..]'
complete -c rollcoach -n __rollcoach_files -F
