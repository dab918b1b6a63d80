using System.Collections.Concurrent;
using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Domain.Contacts;
using Collections.Engine.Activities;

namespace Collections.Activities.SendMessage;

/// <summary>
/// From which time of its date a message may leave, in the portfolio's zone, as an input says it: one for all cases, or FEEL that gives a
/// text such as <c>17:00</c>, or null for the date's beginning. The hours of contact stand above it.
/// </summary>
internal sealed class MessageHour
{
    /// <summary>The code of the failure of a step whose FEEL gives something else.</summary>
    public const string WrongHour = "MESSAGE_HOUR";

    private const string Form = "HH:mm";
    private const int NoHour = -1;
    private const int Wrong = -2;
    private readonly Input<string> input;

    // The lanes of a simulation ask at once.
    private readonly ConcurrentDictionary<int, int> known = [];

    private MessageHour(Input<string> input) => this.input = input;

    /// <summary>What the input says; what is wrong with it is found, and that it lies after the hours of contact is said where these are known.</summary>
    public static MessageHour Of(BindingContext context, Input<string> input)
    {
        if (input.Value is { Length: > 0 } text)
        {
            if (Parse(text) is not { } minute) context.Find("message-hour", $"'{context.Node.Name}', input '{input.Name}': a time of day such as 17:00, or FEEL, was expected, found '{text}'.");
            else if (context.Services.GetService(typeof(ContactRule)) is ContactRule rule && rule.Until <= TimeOnly.MinValue.AddMinutes(minute))
                context.Warn("message-hour-late", $"'{context.Node.Name}': an hour before {rule.Until.ToString(Form, CultureInfo.InvariantCulture)} was expected, when the hours of contact end, found {text}: the message leaves on the next day of contact.");
        }
        return new MessageHour(input);
    }

    /// <summary>Minutes since midnight; null where the text is no time of day.</summary>
    public static int? Parse(string? text) =>
        TimeOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute : null;

    /// <summary>The hours of the tokens of a step.</summary>
    public Hours Read(ActivityContext step) => new(this, input.IsGiven ? step.Read(input) : null);

    /// <summary>What the input says of each token.</summary>
    internal readonly struct Hours(MessageHour hour, TextValues? texts)
    {
        /// <summary>The minute of the i-th token's message, null where it has no hour; false where the input gives no time of day, which fails the step.</summary>
        public bool TryRead(ActivityContext step, int i, out int? minute)
        {
            minute = null;
            if (texts is not { } given) return true;
            var code = given[step.Rows[i]];
            if (code == Column.NullText) return true;
            if (!hour.known.TryGetValue(code, out var found)) hour.known[code] = found = step.Pool[code] is { Length: > 0 } text ? Parse(text) ?? Wrong : NoHour;
            if (found == Wrong)
            {
                step.Fail(i, WrongHour, $"A time of day such as 17:00 was expected as hour of the message, found '{step.Pool[code]}'.");
                return false;
            }
            if (found != NoHour) minute = found;
            return true;
        }
    }
}
