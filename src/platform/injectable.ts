import 'reflect-metadata';

/**
 * Nest's own marks of a class that it may put together, and of what it may leave out there, without the rest of Nest: a
 * quarter of a second of CPU time that `phusa read`, which asks for none of it, need not spend on each start.
 */
export { Optional } from '@nestjs/common/decorators/core/optional.decorator.js';
export { Injectable } from '@nestjs/common/decorators/core/injectable.decorator.js';
