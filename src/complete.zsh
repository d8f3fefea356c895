#compdef rollcoach
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Completions of rollcoach for zsh, with descriptions: asks the program itself.

_rollcoach()
{
	local -a lines described
	local line
	lines=("${(@f)$("${(Q)words[1]/#\~/$HOME}" complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
	for line in "${(@)lines[2,-1]}"; do
		described+=("${${line%%$'\t'*}//:/\\:}:${${line#*$'\t'}#${line}}")
	done
	case $lines[1] in
	open) _describe -t values 'rollcoach' described -S '' ;;
	files)
		_describe -t values 'rollcoach' described
		compset -P '--*='
		_files
		;;
	*) _describe -t values 'rollcoach' described ;;
	esac
}

_rollcoach "$@"
