/** Editors check files against {@code docs/schemas}, the program reads them with readers of its own; both must want the same. */
package org.openvha.schemas;
