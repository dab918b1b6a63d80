using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Collections.Testing.Messages;

/// <summary>A mail server that takes everything and remembers every line that it was sent.</summary>
public sealed class MailSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public MailSink()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What the recipient is answered with.</summary>
    public string Answer { get; set; } = "250 OK";

    /// <summary>The recipient whom it does not know; null where it knows all.</summary>
    public string? Unknown { get; set; }

    /// <summary>Commands and lines of messages, in their order.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>All that was sent, lines of messages whole again that were broken to be short.</summary>
    public string Text => string.Join('\n', Lines).Replace("=\n", "", StringComparison.Ordinal);

    /// <summary>Recipients that were named.</summary>
    public IEnumerable<string> Recipients => Lines.Where(line => line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)).Select(line => line["RCPT TO:".Length..].Trim());

    /// <summary>The value of a header of the message.</summary>
    public string? Header(string name) => Lines.Find(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    public void Dispose() => listener.Stop();

    private async Task Serve()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync();
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }
            using (client) await Talk(client);
        }
    }

    private async Task Talk(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            Lines.Add(line);
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync() is { } text && text != ".") Lines.Add(text);
            }
            await writer.WriteLineAsync(verb == "RCPT" ? (Unknown is { } unknown && line.Contains(unknown, StringComparison.Ordinal) ? "550 no such mailbox" : Answer) : verb == "QUIT" ? "221 bye" : "250 OK");
            if (verb == "QUIT") return;
        }
    }
}
