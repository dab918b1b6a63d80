using System.Security.Cryptography;
using System.Text;
using Collections.Server.Deployments;

namespace Collections.Server.Simulations;

/// <summary>By what the content of a draft is told from others: drawing, decisions and templates.</summary>
internal static class DraftDigest
{
    /// <summary>SHA-256 in hexadecimal digits; the order of the files does not matter.</summary>
    public static string Of(string bpmn, IReadOnlyList<PackageFile>? files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in (files ?? []).OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => new[] { file.Path, file.Content }).Prepend(bpmn))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
