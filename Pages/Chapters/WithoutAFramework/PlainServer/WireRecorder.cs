using System.Net;
using System.Text;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

/// <summary>
/// Writes down what an HTTP client sends and receives, byte for byte. The plain server closes each connection after one response,
/// so a connection is an exchange.
/// </summary>
public sealed class WireRecorder
{
    private readonly List<RecordingStream> _connections = [];

    /// <summary>The exchanges so far, in their order.</summary>
    public IReadOnlyList<RawExchange> Exchanges => [.. _connections.Select(connection => connection.Exchange)];

    /// <summary>
    /// What <see cref="HttpClient"/> sends its requests with: it keeps cookies in the jar, uses no proxy, and adds no header for
    /// tracing.
    /// </summary>
    public SocketsHttpHandler HandlerWith(CookieContainer jar) => new()
    {
        CookieContainer = jar,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        PlaintextStreamFilter = (context, _) =>
        {
            var connection = new RecordingStream(context.PlaintextStream);
            _connections.Add(connection);
            return ValueTask.FromResult<Stream>(connection);
        },
    };

    /// <summary>A connection whose bytes are noted as they pass.</summary>
    private sealed class RecordingStream(Stream connection) : Stream
    {
        private readonly MemoryStream _sent = new();
        private readonly MemoryStream _received = new();

        public RawExchange Exchange => new(Text(_sent), Text(_received));

        public override bool CanRead => true;

        public override bool CanWrite => true;

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var length = await connection.ReadAsync(buffer, cancellationToken);
            _received.Write(buffer.Span[..length]);
            return length;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _sent.Write(buffer.Span);
            await connection.WriteAsync(buffer, cancellationToken);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = connection.Read(buffer, offset, count);
            _received.Write(buffer, offset, length);
            return length;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _sent.Write(buffer, offset, count);
            connection.Write(buffer, offset, count);
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

        public override void Flush() => connection.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                connection.Dispose();
            }

            base.Dispose(disposing);
        }

        private static string Text(MemoryStream bytes) => Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
