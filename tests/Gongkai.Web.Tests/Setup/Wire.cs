using System.Net.Sockets;
using System.Text;

namespace Gongkai.Web.Tests.Setup;

/// <summary>A connection on which a visitor does what no browser does: stops in the middle, or does not read.</summary>
internal sealed class Wire : IDisposable
{
    private readonly TcpClient client = new() { ReceiveBufferSize = 4096 };

    /// <summary>Sends a post of so many bytes, and of its body only this.</summary>
    public static async Task<Wire> Post(string address, string path, long length, byte[] begun, string type)
    {
        var (wire, uri) = (new Wire(), new Uri(address));
        await wire.client.ConnectAsync(uri.Host, uri.Port);
        var head = $"POST {path} HTTP/1.1\r\nHost: {uri.Authority}\r\nContent-Type: {type}\r\nContent-Length: {length}\r\n\r\n";
        await wire.Send(Encoding.ASCII.GetBytes(head));
        await wire.Send(begun);
        return wire;
    }

    public async Task Send(byte[] bytes) => await client.GetStream().WriteAsync(bytes);

    /// <summary>The next byte of the answer.</summary>
    public async Task<int> Next()
    {
        var one = new byte[1];
        return await client.GetStream().ReadAsync(one) == 1 ? one[0] : -1;
    }

    /// <summary>The first line of the answer.</summary>
    public async Task<string> FirstLine()
    {
        var line = new StringBuilder();
        for (int c; (c = await Next()) is not (-1 or '\n');) line.Append((char)c);
        return line.ToString().TrimEnd();
    }

    public void Dispose() => client.Dispose();
}
