using Collections.Domain.Customers;
using Collections.Domain.Texts;

namespace Collections.Intake.Rows;

/// <summary>
/// Tells addresses apart as people do: of a telephone number the digits count, of an e-mail address not the case. A
/// house is not a person: letters go to an address however many live there.
/// </summary>
public static class ContactHash
{
    private const int Longest = 256;

    /// <summary>The hash of an address, the same for a number as telephone, mobile and WhatsApp; false where sharing it says nothing.</summary>
    public static bool TryOf(ContactPointKind kind, ReadOnlySpan<byte> address, out ulong hash)
    {
        hash = 0;
        if (address.IsEmpty || address.Length > Longest || kind == ContactPointKind.Letter) return false;
        Span<byte> plain = stackalloc byte[Longest];
        var length = 0;
        foreach (var character in address)
        {
            if (kind == ContactPointKind.Email) plain[length++] = character is >= (byte)'A' and <= (byte)'Z' ? (byte)(character | 0x20) : character;
            else if (character is >= (byte)'0' and <= (byte)'9') plain[length++] = character;
        }
        hash = ContentHash.Of(plain[..length]);
        return true;
    }
}
