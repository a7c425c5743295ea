/** Every setting of the service in one place: its name, environment variable, default, meaning and check. {@code docs/configuration.md} is written from it. */
package org.openvha.settings;
