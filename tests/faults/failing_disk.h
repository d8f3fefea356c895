/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A disk for SQLite whose nth access fails: a counting VFS on top of the system's.
 *
 * Only accesses that change something, and locks, are counted. */
#ifndef TESTS_FAULTS_FAILING_DISK_H
#define TESTS_FAULTS_FAILING_DISK_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Kinds of disk failure. */
enum fault { FAULT_FULL, FAULT_READ_ONLY, FAULT_SHORT_WRITE, FAULT_LOCK, FAULT_COUNT };

static struct failing_disk {
	enum fault fault;
	unsigned at; /* the access that fails, from 1; 0: none */
	bool stays; /* all later ones fail too */
	unsigned seen; /* accesses so far */
	bool hit;
} disk;

struct failing_file {
	sqlite3_file base;
	sqlite3_file *real; /* follows in memory */
};

/* True if this access fails. */
static inline bool disk_fails(bool is_lock)
{
	if ((disk.fault == FAULT_LOCK) != is_lock)
		return false;
	disk.seen++;
	bool fails = disk.at != 0 && (disk.stays ? disk.seen >= disk.at : disk.seen == disk.at);
	disk.hit = disk.hit || fails;
	return fails;
}

static inline sqlite3_file *real_of(sqlite3_file *file)
{
	return ((struct failing_file *)file)->real;
}

static inline int disk_close(sqlite3_file *file)
{
	return real_of(file)->pMethods->xClose(real_of(file));
}

static inline int disk_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
	return real_of(file)->pMethods->xRead(real_of(file), bytes, size, at);
}

/* A short write writes the first half. */
static inline int disk_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
	if (!disk_fails(false))
		return real_of(file)->pMethods->xWrite(real_of(file), bytes, size, at);
	if (disk.fault == FAULT_SHORT_WRITE)
		real_of(file)->pMethods->xWrite(real_of(file), bytes, size / 2, at);
	return disk.fault == FAULT_READ_ONLY ? SQLITE_IOERR_WRITE : SQLITE_FULL;
}

static inline int disk_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	return disk_fails(false) ? SQLITE_IOERR_TRUNCATE : real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static inline int disk_sync(sqlite3_file *file, int flags)
{
	return disk_fails(false) ? SQLITE_IOERR_FSYNC : real_of(file)->pMethods->xSync(real_of(file), flags);
}

static inline int disk_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static inline int disk_lock(sqlite3_file *file, int level)
{
	return disk_fails(true) ? SQLITE_BUSY : real_of(file)->pMethods->xLock(real_of(file), level);
}

static inline int disk_unlock(sqlite3_file *file, int level)
{
	return real_of(file)->pMethods->xUnlock(real_of(file), level);
}

static inline int disk_reserved(sqlite3_file *file, int *reserved)
{
	return real_of(file)->pMethods->xCheckReservedLock(real_of(file), reserved);
}

static inline int disk_control(sqlite3_file *file, int op, void *argument)
{
	return real_of(file)->pMethods->xFileControl(real_of(file), op, argument);
}

static inline int disk_sector(sqlite3_file *file)
{
	return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static inline int disk_character(sqlite3_file *file)
{
	return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static inline sqlite3_vfs *real_disk(sqlite3_vfs *vfs)
{
	return vfs->pAppData;
}

static inline int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *ret_flags)
{
	static const sqlite3_io_methods methods = {
		.iVersion = 1,
		.xClose = disk_close,
		.xRead = disk_read,
		.xWrite = disk_write,
		.xTruncate = disk_truncate,
		.xSync = disk_sync,
		.xFileSize = disk_size,
		.xLock = disk_lock,
		.xUnlock = disk_unlock,
		.xCheckReservedLock = disk_reserved,
		.xFileControl = disk_control,
		.xSectorSize = disk_sector,
		.xDeviceCharacteristics = disk_character,
	};
	struct failing_file *failing = (struct failing_file *)file;
	failing->real = (sqlite3_file *)(failing + 1);
	failing->base.pMethods = NULL;
	if ((flags & SQLITE_OPEN_CREATE) != 0 && disk_fails(false))
		return SQLITE_CANTOPEN;
	int result = real_disk(vfs)->xOpen(real_disk(vfs), name, failing->real, flags, ret_flags);
	failing->base.pMethods = result == SQLITE_OK ? &methods : NULL;
	return result;
}

static inline int disk_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	return disk_fails(false) ? SQLITE_IOERR_DELETE : real_disk(vfs)->xDelete(real_disk(vfs), name, sync);
}

/* Makes it the disk of every database opened from now on. */
static inline void disk_install(void)
{
	static sqlite3_vfs failing;
	sqlite3_vfs *real = sqlite3_vfs_find(NULL);
	failing = *real;
	failing.zName = "failing";
	failing.pAppData = real;
	failing.szOsFile = (int)sizeof(struct failing_file) + real->szOsFile;
	failing.xOpen = disk_open;
	failing.xDelete = disk_delete;
	sqlite3_vfs_register(&failing, 1);
}

/* From now on the `at`th access fails. */
static inline void disk_fail(enum fault fault, unsigned at, bool stays)
{
	disk = (struct failing_disk){ .fault = fault, .at = at, .stays = stays };
}

#endif
