import 'reflect-metadata';

/**
 * Nest's own mark of a class that it may put together, without the rest of Nest: a quarter of a second of CPU time that
 * `phusa read`, which asks for none of it, need not spend on each start.
 */
export { Injectable } from '@nestjs/common/decorators/core/injectable.decorator.js';
