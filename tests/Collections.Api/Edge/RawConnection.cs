using System.Net.Sockets;
using System.Text;

namespace Collections.Api.Edge;

/// <summary>A connection on which bytes go as they are.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    private RawConnection()
    {
    }

    /// <summary>All that a server answers to these bytes.</summary>
    public static async Task<string> Answer(Uri address, byte[] request, TimeSpan patience)
    {
        using var connection = await To(address);
        await connection.Send(request);
        return await connection.Rest(patience);
    }

    public static async Task<RawConnection> To(Uri address)
    {
        var connection = new RawConnection();
        await connection.socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <returns>Whether the connection took them.</returns>
    public async Task<bool> Send(byte[] bytes)
    {
        try
        {
            return await socket.SendAsync(bytes) == bytes.Length;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>What is answered until the server ends the connection, or has nothing to say for so long.</summary>
    public async Task<string> Rest(TimeSpan patience)
    {
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                using var quiet = new CancellationTokenSource(patience);
                if (await socket.ReceiveAsync(buffer, quiet.Token) is not (> 0 and var read)) break;
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException)
        {
            // A connection that is cut says nothing more.
        }
        return answer.ToString();
    }

    public void Dispose() => socket.Dispose();
}
