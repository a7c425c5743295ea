/** Backups whose rows are encrypted under keys that are destroyed with what they belong to, and the way back into an empty database. */
package org.openvha.register.backup;
