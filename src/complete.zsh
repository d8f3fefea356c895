#compdef rollcoach
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Completions of rollcoach for zsh, with descriptions: asks the program itself.

_rollcoach()
{
	local -a lines described plain end
	local line
	lines=("${(@f)$("${(Q)words[1]/#\~/$HOME}" complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
	for line in "${(@)lines[2,-1]}"; do
		if [[ $line == *$'\t'* ]]; then
			described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
		else
			plain+=("$line")
		fi
	done
	[[ $lines[1] != open ]] || end=(-S '')
	_describe -t values 'rollcoach' described "${(@)end}"
	compadd "${(@)end}" -V plain -a plain # in their order: minutes, sides
	if [[ $lines[1] == files ]]; then
		compset -P '--*='
		_files
	fi
}

_rollcoach "$@"
