namespace Collections.Bpmn.Model;

/// <summary>
/// The <c>collections:correlation</c> extension of an event or task: by what a message or signal is told apart from
/// others of its name. Where something is caught, the key that the news must have; where it is thrown, the key that it
/// gets.
/// </summary>
/// <param name="Key">FEEL over the case, which gives a text, a number, a boolean or a date; null where the attribute is missing.</param>
/// <param name="Payload">What is thrown along, each a name with FEEL over the case: <c>collections:payload</c>. Nothing where it is caught.</param>
public sealed record Correlation(string? Key, IReadOnlyList<KeyValuePair<string, string>> Payload);
