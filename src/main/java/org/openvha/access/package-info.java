/** Who may do what: accounts, roles, training and authorisation that expire, and the one table of permissions. Pure: no database, no HTTP. */
package org.openvha.access;
