/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares two grey pictures (PGM) as an eye does from a distance: blocks of pixels must be about equally dark.
 *
 * usage: same_picture EXPECTED ACTUAL */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK = 8, TOLERANCE = 20 }; /* of 255: another renderer draws edges differently, a missing line is more */

struct picture {
	int width, height;
	unsigned char *pixels;
};

static bool load(const char *path, struct picture *ret_picture)
{
	FILE *file = fopen(path, "rb");
	int most = 0;
	if (file == NULL || fscanf(file, "P5 %d %d %d", &ret_picture->width, &ret_picture->height, &most) != 3 ||
	    most != 255)
		return false;
	fgetc(file);
	size_t size = (size_t)ret_picture->width * (size_t)ret_picture->height;
	ret_picture->pixels = malloc(size);
	bool read = ret_picture->pixels != NULL && fread(ret_picture->pixels, 1, size, file) == size;
	fclose(file);
	return read;
}

static int darkness(const struct picture *picture, int left, int top)
{
	long sum = 0, count = 0;
	for (int y = top; y < top + BLOCK && y < picture->height; y++)
		for (int x = left; x < left + BLOCK && x < picture->width; x++, count++)
			sum += picture->pixels[y * picture->width + x];
	return (int)(sum / count);
}

static bool same(const struct picture *expected, const struct picture *actual)
{
	if (expected->width != actual->width || expected->height != actual->height) {
		printf("%d x %d instead of %d x %d\n", actual->width, actual->height, expected->width,
		       expected->height);
		return false;
	}
	for (int y = 0; y < expected->height; y += BLOCK)
		for (int x = 0; x < expected->width; x += BLOCK) {
			int difference = abs(darkness(expected, x, y) - darkness(actual, x, y));
			if (difference > TOLERANCE) {
				printf("at %d, %d: %d of 255 different\n", x, y, difference);
				return false;
			}
		}
	return true;
}

int main(int argc, char **argv)
{
	struct picture expected = { 0 }, actual = { 0 };
	if (argc != 3 || !load(argv[1], &expected) || !load(argv[2], &actual)) {
		fprintf(stderr, "usage: same_picture EXPECTED ACTUAL (both PGM)\n");
		return 2;
	}
	bool alike = same(&expected, &actual);
	free(expected.pixels);
	free(actual.pixels);
	return alike ? 0 : 1;
}
