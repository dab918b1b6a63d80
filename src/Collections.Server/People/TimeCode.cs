using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Collections.Server.People;

/// <summary>Codes that an authenticator shows: RFC 6238 with SHA-1, six digits, periods of 30 seconds; clocks may differ by one period.</summary>
internal static class TimeCode
{
    private const int Seconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;

    /// <summary>The period whose code this is; null where it is none that counts, or of a period up to the last that was used.</summary>
    /// <param name="key">In Base32.</param>
    /// <param name="code">As typed.</param>
    /// <param name="now">The server's clock.</param>
    /// <param name="lastPeriod">Of the last code that was taken.</param>
    public static long? Period(string key, string code, DateTimeOffset now, long lastPeriod)
    {
        var current = now.ToUnixTimeSeconds() / Seconds;
        for (var period = current - 1; period <= current + 1; period++)
        {
            if (period > lastPeriod && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Of(key, period)), System.Text.Encoding.ASCII.GetBytes(code)))
                return period;
        }
        return null;
    }

    /// <summary>The code of a moment.</summary>
    public static string Of(string key, DateTimeOffset at) => Of(key, at.ToUnixTimeSeconds() / Seconds);

    /// <summary>What an authenticator reads as a picture.</summary>
    public static string Address(string issuer, string name, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(name)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={Seconds}";

    private static string Of(string key, long period)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, period);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // SHA-1 is what the RFC has and authenticators know; as HMAC it is not broken.
        HMACSHA1.HashData(Bytes(key), counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Modulus).ToString(new string('0', Digits), CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>(key.Length * BitsOfLetter / 8);
        int bits = 0, held = 0;
        foreach (var letter in key.TrimEnd('='))
        {
            held = (held << BitsOfLetter | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            bits += BitsOfLetter;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }
}
