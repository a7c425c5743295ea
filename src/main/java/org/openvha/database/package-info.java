/** A PostgreSQL to work with: embedded in a data folder of the user's, or any other by its JDBC URL; migrated and pooled. Knows no fact and no list. */
package org.openvha.database;
