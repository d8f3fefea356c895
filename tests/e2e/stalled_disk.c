/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A disk that stalls, to be preloaded: nothing is synced while the file named by E2E_STALL exists. */
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

enum { LOOK_MS = 2 };

static int wait_for_disk(void)
{
	const char *path = getenv("E2E_STALL");
	while (path != NULL && access(path, F_OK) == 0)
		poll(NULL, 0, LOOK_MS);
	return 0;
}

int fsync(int descriptor)
{
	(void)descriptor;
	return wait_for_disk();
}

int fdatasync(int descriptor)
{
	(void)descriptor;
	return wait_for_disk();
}
