using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Collections.Server.Commands;
using Microsoft.IdentityModel.Tokens;

namespace Collections.Server.People;

/// <summary>A key that signs tokens, in a file of its own whose name is the key's id and says on which day it was made.</summary>
internal sealed record TokenKey(SymmetricSecurityKey Key, DateOnly MadeOn)
{
    /// <summary>Fewest bytes: 256 bits, as many as the signature has.</summary>
    public const int FewestBytes = 32;

    /// <summary>How the files of keys end.</summary>
    public const string Ending = ".token-key";

    private const string Day = "yyyy-MM-dd";
    private const int NameBytes = 6;

    // Of 32 random bytes so few different ones come less than once in 10^20.
    private const int FewestDifferent = 16;

    public string Id => Key.KeyId;

    /// <summary>Makes a key and its file, which only its owner reads.</summary>
    public static TokenKey Make(DirectoryInfo folder, DateOnly day)
    {
        var id = $"{day.ToString(Day, CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes))}";
        var bytes = RandomNumberGenerator.GetBytes(FewestBytes);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(Path.Combine(folder.FullName, id + Ending), options))
        {
            file.Write(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(bytes)));
            file.Flush(flushToDisk: true);
        }
        return Of(id, bytes, day);
    }

    /// <summary>Reads a key from its file.</summary>
    /// <exception cref="UsageException">It is none, or one that somebody may guess.</exception>
    public static TokenKey Read(FileInfo file)
    {
        var id = Path.GetFileNameWithoutExtension(file.Name);
        if (id.Length < Day.Length || !DateOnly.TryParseExact(id[..Day.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new UsageException($"{file.FullName}: a name that begins with the day on which the key was made, as in 2026-01-31-name{Ending}, was expected.");
        var bytes = Bytes(File.ReadAllText(file.FullName).Trim());
        if (bytes is null || bytes.Length < FewestBytes)
            throw new UsageException($"{file.FullName}: a key of at least {FewestBytes * 8} bits in Base64url was expected, found {(bytes is null ? "something else" : $"{bytes.Length * 8} bits")}. Remove the file, and the next start makes a new key.");
        if (IsRegular(bytes) || bytes.All(one => char.IsAscii((char)one) && !char.IsControl((char)one)))
            throw new UsageException($"{file.FullName}: a random key was expected, found one that is a text, repeats itself or counts, as samples do. Remove the file, and the next start makes a new key.");
        return Of(id, bytes, day);
    }

    private static bool IsRegular(byte[] bytes) =>
        bytes.Distinct().Count() < FewestDifferent || bytes.Zip(bytes.Skip(1), (one, next) => (byte)(next - one)).Distinct().Count() < FewestDifferent;

    private static TokenKey Of(string id, byte[] bytes, DateOnly day) => new(new SymmetricSecurityKey(bytes) { KeyId = id }, day);

    private static byte[]? Bytes(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
