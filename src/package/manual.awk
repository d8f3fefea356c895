# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Tidies scdoc's output: a paragraph begins where its text does, not before the end of an indentation or beside a heading.
/^\.P$/ {
	paragraph = !heading
	next
}
/^\.RE/ {
	print
	next
}
/^\.(TH|SH|SS)/ {
	heading = 1
	paragraph = 0
	print
	next
}
{
	if (paragraph)
		print ".P"
	heading = paragraph = 0
	print
}
END {
	exit NR == 0 # scdoc has failed
}
