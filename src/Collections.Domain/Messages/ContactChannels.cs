using Collections.Domain.Customers;
using Collections.Domain.Effects;

namespace Collections.Domain.Messages;

/// <summary>By which channels a customer can be reached: valid contact points where contact was not refused.</summary>
/// <remarks>Whether an unknown consent is enough is the contact policy's matter, which looks again later.</remarks>
public static class ContactChannels
{
    private static readonly (ContactPointKind Kind, string Word)[] Words =
    [
        (ContactPointKind.Email, "email"), (ContactPointKind.Letter, "letter"), (ContactPointKind.Mobile, "mobile"),
        (ContactPointKind.Phone, "phone"), (ContactPointKind.WhatsApp, "whatsapp"),
    ];

    /// <summary>
    /// Whether the fact <c>contact channels</c> (such as "email mobile") says that the channel reaches the customer.
    /// </summary>
    public static bool Reach(string channels, MessageChannel channel) =>
        Words.Any(word => Serves(word.Kind, channel) && channels.Split(' ').Contains(word.Word, StringComparer.Ordinal));

    /// <summary>The contact point for a channel: where contact was agreed to first, then in the order delivered; null where there is none.</summary>
    public static ContactPoint? Choose(MessageChannel channel, IReadOnlyList<ContactPoint> points) => points
        .Where(point => point.IsValid && point.Consent != Consent.Refused && point.Value.Length > 0 && Serves(point.Kind, channel))
        .OrderBy(point => point.Consent)
        .FirstOrDefault();

    private static bool Serves(ContactPointKind kind, MessageChannel channel) => channel switch
    {
        MessageChannel.Sms => kind == ContactPointKind.Mobile,
        MessageChannel.Email => kind == ContactPointKind.Email,
        MessageChannel.Letter => kind == ContactPointKind.Letter,
        MessageChannel.WhatsApp => kind is ContactPointKind.WhatsApp or ContactPointKind.Mobile,
        MessageChannel.Call => kind is ContactPointKind.Phone or ContactPointKind.Mobile,
        _ => false,
    };
}
