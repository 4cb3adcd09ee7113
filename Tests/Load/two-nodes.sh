#!/usr/bin/env bash
# Two published nodes behind nginx, round robin: browsers walk the course across both, then one node is killed under load and
# comes back. The load is the visitors.cs that a chapter has in its folder Load, of each chapter that has one.
#
#   Tests/Load/two-nodes.sh                  both parts; 60,000 requests under load
#   Tests/Load/two-nodes.sh 300000           as many requests as you like
#   WALK=false Tests/Load/two-nodes.sh       without the browsers
#
# It needs nginx (apt-get install nginx). It ends with 1 when a walk failed, visitors found something wrong or a node stayed away.
set -euo pipefail
cd "$(dirname "$0")/../.."
requests=${1:-60000}
temp=$(mktemp -d)
nodes=()

# The balancer is node 0. It is asked to end, because a killed one leaves its worker behind.
clean_up() {
    kill -TERM "${nodes[@]}" 2>/dev/null || true
    wait "${nodes[@]}" 2>/dev/null || true
    rm -rf "$temp"
}
trap clean_up EXIT

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
    local port
    until port=$((20000 + RANDOM % 12000)); is_free "$port"; do :; done
    echo "$port"
}

# until_answers PORT: waits until the server there answers with status 200.
until_answers() {
    curl --silent --fail --output /dev/null --retry 200 --retry-delay 0 --retry-max-time 60 --retry-connrefused \
        "http://127.0.0.1:$1/healthz"
}

# start_node NUMBER PORT PLAIN_SERVER_PORT
start_node() {
    (cd "$temp/site" && ASPNETCORE_ENVIRONMENT=Production exec ./CookieTutorial \
        --urls "http://127.0.0.1:$2" --PlainServer:Enabled true --PlainServer:Port "$3" >>"$temp/node$1.log" 2>&1) &
    nodes[$1]=$!
    until_answers "$2"
}

# next_line: the number of the line that the log gets next.
next_line() { echo $(($(wc -l <"$temp/access.log") + 1)); }

# by_node FIRST_LINE: how many requests each node has answered since that line of the log; a retried one counts for the node that
# answered.
by_node() {
    tail -n "+$1" "$temp/access.log" | awk -v one=":$one" -v two=":$two" '
        {
            for (i = 1; i < NF && $i ~ /,$/; i++) retried++
            count[$i ~ one "$" ? "one" : $i ~ two "$" ? "two" : "none"]++
        }
        END {
            printf "node one %d, node two %d, neither %d; ", count["one"], count["two"], count["none"]
            printf "%d first tried at the other\n", retried
        }'
}

dotnet publish CookieTutorial.csproj -c Release -o "$temp/site" >"$temp/publish.log" || { cat "$temp/publish.log"; exit 1; }
one=$(free_port)
start_node 1 "$one" "$(is_free 59900 && echo 59900 || echo 0)"
two=$(free_port)
start_node 2 "$two" 0
balancer=$(free_port)
cat >"$temp/nginx.conf" <<CONFIGURATION
$([ "$(id -u)" != 0 ] || echo "user root;")
daemon off;
pid $temp/nginx.pid;
error_log $temp/error.log;
worker_processes 1;
events { worker_connections 4096; }
http {
    log_format nodes '\$upstream_addr \$status \$request_method';
    access_log $temp/access.log nodes;
    client_body_temp_path $temp/body;
    proxy_temp_path $temp/proxy;
    fastcgi_temp_path $temp/fastcgi;
    uwsgi_temp_path $temp/uwsgi;
    scgi_temp_path $temp/scgi;
    upstream nodes {
        # Round robin. A node that does not answer is left out for a second.
        server 127.0.0.1:$one fail_timeout=1s;
        server 127.0.0.1:$two fail_timeout=1s;
        keepalive 64;
    }
    server {
        listen 127.0.0.1:$balancer;
        listen [::1]:$balancer;
        # The largest lesson sends more than nginx lets pass by itself; what is too much, the nodes say.
        large_client_header_buffers 8 64k;
        proxy_buffer_size 64k;
        proxy_buffers 8 64k;
        proxy_busy_buffers_size 128k;
        location / {
            proxy_pass http://nodes;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host \$http_host;
        }
    }
}
CONFIGURATION
"$(PATH=$PATH:/usr/sbin command -v nginx)" -c "$temp/nginx.conf" 2>>"$temp/error.log" &
nodes[0]=$!
until_answers "$balancer" || { cat "$temp/error.log"; exit 1; }

result=0
if [ "${WALK:-true}" = true ]; then
    line=$(next_line)
    dotnet test CookieTutorial.sln --filter FullyQualifiedName~CourseTests \
        --environment "BASE_URL=http://localhost:$balancer" || result=1
    echo "The browsers' requests went to: $(by_node "$line")"
fi

# under_load PROGRAM: has visitors go to both nodes, kills one after a third of their requests, and starts it again after two
# thirds.
under_load() {
    local said visitors start back after status=0
    start=$(next_line)
    exec 3< <(exec dotnet run --file "$1" -- "http://localhost:$balancer" "$requests")
    visitors=$!
    while read -r said <&3; do
        case $said in
            "a third")
                kill -KILL "${nodes[2]}"
                wait "${nodes[2]}" 2>/dev/null || true
                echo "Node two is killed. Until then: $(by_node "$start")"
                ;;
            "two thirds")
                start_node 2 "$two" 0
                back=$(next_line)
                echo "Node two is back."
                ;;
            *) echo "$said" ;;
        esac
    done
    wait $visitors || status=1
    echo "All in all: $(by_node "$start")"
    after=$(by_node "$back")
    echo "Since its return: $after"
    [[ $after != *"node two 0,"* ]] || status=1
    return $status
}

for program in Tests/Chapters/*/Load/visitors.cs; do
    under_load "$program" || result=1
done
exit $result
