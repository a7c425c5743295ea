/** Facts in the database: append-only, each with the load that made it known and the load that superseded it. */
package org.openvha.register.facts;
