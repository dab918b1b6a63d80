using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Collections.Server.People;

/// <summary>Tokens that nobody guesses: 256 random bits, of which only a digest is kept.</summary>
internal static class OneTimeToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a token. It needs no salt: no table of all tokens fits anywhere.</summary>
    public static byte[] DigestOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Whether it is the token of the digest, in a time that does not tell how much of it was right.</summary>
    public static bool Matches(string token, byte[] digest) => CryptographicOperations.FixedTimeEquals(DigestOf(token), digest);
}
