using System.Globalization;

namespace Collections.Domain.Treatments;

/// <summary>A cell of a treatment calendar: what is done to the cases of a segment from a day on, once.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Day">The first run with at least so many days.</param>
/// <param name="Action">What is done.</param>
/// <param name="Template">Template of a message, list of a campaign, queue, name of the exit.</param>
/// <param name="Limit">How far a campaign goes; null for the usual.</param>
/// <param name="Rule">The rule of the table that says it, from 1.</param>
public sealed record TreatmentCell(string Segment, int Day, TreatmentAction Action, string Template, CallLimit? Limit, int Rule)
{
    /// <summary>What the calendar completes with when the cell is due: the action and its template, such as <c>SMS T01</c>; with the limit where it has one.</summary>
    public string Word => Limit is null ? $"{TreatmentActionText.Of(Action)} {Template}" : $"{TreatmentActionText.Of(Action)} {Template} {Limit}";

    /// <summary>As people say it: <c>8 MAIL T02</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Day} {Word}");

    /// <summary>Whether it reaches the customer.</summary>
    public bool IsContact => TreatmentActionText.IsContact(Action);

    /// <summary>Whether the analyst draws what it does.</summary>
    public bool IsPort => TreatmentActionText.IsPort(Action);
}
