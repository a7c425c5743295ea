/** Keys that what is kept outside of the database is encrypted under, one for each thing that is erased as one: a folder of its own, outside of the database and of its backups. */
package org.openvha.register.keys;
