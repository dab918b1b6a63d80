using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Collections.Server.People;

namespace Collections.Proofs.Guessing;

/// <summary>What everybody tries first.</summary>
internal static class WellKnown
{
    private static readonly string[] Names =
    [
        "admin", "root", "administrator", "user", "guest", "test", "demo", "operator", "elsa", "camunda", "flowable", "kermit", "rest-admin", "sa", "postgres", "collections", "supervisor", "manager", "system", "",
    ];

    private static readonly string[] Passwords = ["admin", "password", "", "123456", "test", "root", "changeme", "P@ssw0rd", "demo", "correct horse battery staple"];

    /// <summary>One that no start can tell from a random one.</summary>
    private static byte[] Hashed { get; } = SHA256.HashData("secret"u8);

    /// <summary>Two hundred names with passwords.</summary>
    public static IReadOnlyList<(string Name, string Password)> Pairs { get; } = [.. Passwords.SelectMany(password => Names.Select(name => (name, password)))];

    /// <summary>Keys that stand in samples and documentation, and those that a careless program makes.</summary>
    public static IReadOnlyList<byte[]> Keys { get; } =
    [
        new byte[TokenKey.FewestBytes],
        [.. Enumerable.Range(0, TokenKey.FewestBytes).Select(number => (byte)number)],
        [.. Enumerable.Repeat(byte.MaxValue, TokenKey.FewestBytes)],
        .. new[] { "", "secret", "sufficiently-large-secret-signing-key", "your-256-bit-secret", "password" }.Select(Encoding.UTF8.GetBytes),
        Hashed,
    ];

    /// <summary>The name under which one of them is left where the host finds it.</summary>
    public const string KeyId = "2999-01-01-known";

    /// <summary>Puts one of them into a folder of keys.</summary>
    public static void LeaveKey(string folder) => File.WriteAllText(Path.Combine(folder, KeyId + TokenKey.Ending), Base64Url.EncodeToString(Hashed));
}
