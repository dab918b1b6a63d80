using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Collections.Domain.Identities;

/// <summary>
/// Ids derived from content: the first 128 bits of SHA-256 over fields, each preceded by its length so that no two lists
/// of fields read alike. The same content has the same id in every database and after every restart.
/// </summary>
public static class ContentId
{
    /// <summary>The id of a list of fields.</summary>
    public static UInt128 Of(params ReadOnlySpan<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return BinaryPrimitives.ReadUInt128BigEndian(hash.GetHashAndReset());
    }
}
