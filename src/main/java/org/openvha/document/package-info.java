/** Reading and writing documents, for every other package: YAML with line numbers, canonical JSON and digests, and findings that name file, line and remedy. */
package org.openvha.document;
