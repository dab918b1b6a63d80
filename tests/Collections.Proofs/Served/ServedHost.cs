using System.Net;
using System.Net.Sockets;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Collections.Proofs.Served;

/// <summary>The web host over a database of its own, on a real port, with one person who may do everything.</summary>
internal sealed class ServedHost : IAsyncDisposable
{
    public const string Admin = "anna";
    public const string Password = "correct horse battery";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-served-");
    private WebApplication? host;

    private ServedHost()
    {
    }

    /// <summary>The folder of the keys, beside the database.</summary>
    public string Keys => Path.Combine(folder.FullName, "served.db.keys");

    public SqliteDatabase Database { get; private set; } = null!;

    public Uri Address => new(host!.Urls.Single());

    /// <summary>A host that is up.</summary>
    /// <param name="clock">By which it counts.</param>
    /// <param name="before">What is done to the folder of the keys before the host is made.</param>
    public static async Task<ServedHost> Start(TimeProvider clock, Action<string>? before = null)
    {
        // What the host tells its console is no part of a report.
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "None");
        var served = new ServedHost();
        before?.Invoke(Directory.CreateDirectory(served.Keys).FullName);
        served.Database = SqliteDatabase.Open(Path.Combine(served.folder.FullName, "served.db"));
        served.Database.Migrate();
        served.host = WebHost.Build(served.Database, clock, "http://127.0.0.1:0", new WebSettings(NeedsApproval: true));
        await served.Make(Admin, Password).ConfigureAwait(false);
        await served.host.StartAsync().ConfigureAwait(false);
        return served;
    }

    /// <summary>Makes a person with a password, by Identity itself.</summary>
    public async Task Make(string name, string password)
    {
        await using var scope = host!.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = NewPerson.Of(name, null, RoleTable.Admin);
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        var made = await people.CreateAsync(person).ConfigureAwait(false);
        if (!made.Succeeded) throw new InvalidOperationException(NewPerson.Reasons(made));
    }

    /// <summary>A client at one of the 254 addresses of this machine, with cookies of its own.</summary>
    public HttpClient From(int address) => new(new SocketsHttpHandler { ConnectCallback = (context, cancellation) => Connect(context.DnsEndPoint, address, cancellation) }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync().ConfigureAwait(false);
        Database.Dispose();
        folder.Delete(recursive: true);
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint to, int address, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)address]), 0));
        await socket.ConnectAsync(to.Host, to.Port, cancellation).ConfigureAwait(false);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
