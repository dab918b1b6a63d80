using Collections.Domain.Effects;

namespace Collections.Domain.Treatments;

/// <summary>The words by which calendars know their actions, and what each of them is.</summary>
public static class TreatmentActionText
{
    /// <summary>All words, in the order of the actions.</summary>
    public static IReadOnlyList<string> All { get; } = ["SMS", "MAIL", "WHATSAPP", "LETTER", "CALL", "OFFER", "ASSIGN", "EXIT"];

    /// <summary>The word of an action.</summary>
    public static string Of(TreatmentAction action) => All[(int)action - 1];

    /// <summary>The action that a word means, whatever its case, or null when it means none.</summary>
    public static TreatmentAction? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i], word, StringComparison.OrdinalIgnoreCase)) return (TreatmentAction)(i + 1);
        }
        return null;
    }

    /// <summary>Whether the action reaches the customer: such cells overtake one another, wait while contact is paused, and come once a day.</summary>
    public static bool IsContact(TreatmentAction action) => action is not (TreatmentAction.Assign or TreatmentAction.Exit);

    /// <summary>Whether the analyst draws what the action does; the other actions are drawn by the calendar itself.</summary>
    public static bool IsPort(TreatmentAction action) => action is TreatmentAction.Offer or TreatmentAction.Assign or TreatmentAction.Exit;

    /// <summary>The channel of a message; null for an action that is none.</summary>
    public static MessageChannel? ChannelOf(TreatmentAction action) => action switch
    {
        TreatmentAction.Sms => MessageChannel.Sms,
        TreatmentAction.Mail => MessageChannel.Email,
        TreatmentAction.WhatsApp => MessageChannel.WhatsApp,
        TreatmentAction.Letter => MessageChannel.Letter,
        _ => null,
    };
}
