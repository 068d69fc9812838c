# Starts Open vSwitch: its database, and the switch in user space. Files are in the lab's own /run.
set -e
cd /run
mkdir -p openvswitch
cd openvswitch
ovsdb-tool create conf.db /usr/share/openvswitch/vswitch.ovsschema
{
  ovsdb-server conf.db --remote=punix:/run/openvswitch/db.sock --pidfile=/run/openvswitch/ovsdb-server.pid \
    --log-file=/run/openvswitch/ovsdb-server.log --detach --no-chdir
  ovs-vsctl --timeout=20 --no-wait init
  ovs-vswitchd unix:/run/openvswitch/db.sock --pidfile=/run/openvswitch/ovs-vswitchd.pid \
    --log-file=/run/openvswitch/ovs-vswitchd.log --detach --no-chdir
} </dev/null >/dev/null 2>start.log || { cat start.log >&2; exit 1; }
