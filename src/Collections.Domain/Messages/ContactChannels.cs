using Collections.Domain.Customers;
using Collections.Domain.Effects;

namespace Collections.Domain.Messages;

/// <summary>By which channels a customer can be reached: valid contact points where contact was not refused.</summary>
/// <remarks>Whether an unknown consent is enough is the contact policy's matter, which looks again later.</remarks>
public static class ContactChannels
{
    /// <summary>The fact <c>contact channels</c>: bit 1 &lt;&lt; channel for each channel that reaches the customer.</summary>
    public static long Of(IReadOnlyList<ContactPoint> points)
    {
        var channels = 0L;
        foreach (var channel in Enum.GetValues<MessageChannel>())
        {
            if (Choose(channel, points) is not null) channels |= 1L << (int)channel;
        }
        return channels;
    }

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
        MessageChannel.WhatsApp => kind == ContactPointKind.WhatsApp,
        MessageChannel.Call => kind is ContactPointKind.Phone or ContactPointKind.Mobile,
        _ => false,
    };
}
