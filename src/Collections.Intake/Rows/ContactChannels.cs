using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;

namespace Collections.Intake.Rows;

/// <summary>Works out the fact <c>contact channels</c> from the contact points of a row.</summary>
public sealed class ContactChannels
{
    private static readonly (ContactPointKind Kind, string Word)[] Channels =
    [
        (ContactPointKind.Email, "email"), (ContactPointKind.Letter, "letter"), (ContactPointKind.Mobile, "mobile"),
        (ContactPointKind.Phone, "phone"), (ContactPointKind.WhatsApp, "whatsapp"),
    ];

    private readonly long[] codes = new long[1 << Channels.Length];

    /// <summary>Gives every combination of channels its code.</summary>
    public ContactChannels(FactTexts texts)
    {
        codes[0] = FactNull.Value;
        for (var set = 1; set < codes.Length; set++) codes[set] = texts.Add(Words(set));
    }

    /// <summary>Hashes of addresses that too many customers share: nobody is reached there.</summary>
    public IReadOnlySet<ulong> Held { get; set; } = new HashSet<ulong>();

    /// <summary>Sets the fact of a row, and which of its addresses are held.</summary>
    public void Complete(PortfolioChunk chunk, int row)
    {
        var set = 0;
        foreach (var contact in chunk.Contacts)
        {
            contact.IsHeld[row] = Held.Count > 0 && ContactHash.TryOf(contact.Kind, contact.Values[row], out var hash) && Held.Contains(hash);
            if (!contact.Values[row].IsEmpty && !contact.IsHeld[row] && contact.Consents[row] != Consent.Refused) set |= 1 << (int)contact.Kind;
        }
        chunk.Facts[Fact.ContactChannels][row] = codes[set];
    }

    private static string Words(int set) =>
        string.Join(' ', Channels.Where(c => (set & (1 << (int)c.Kind)) != 0).Select(c => c.Word));
}
