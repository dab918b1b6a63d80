namespace Collections.Domain.Treatments;

/// <summary>What is wrong with a treatment calendar, in the words of collections.</summary>
/// <param name="Code">Stable name of the rule.</param>
/// <param name="Message">What was expected, what was found, and what to do.</param>
/// <param name="IsError">Whether the calendar cannot run so.</param>
/// <param name="Rule">The rule of the table, from 1; null where none is concerned.</param>
public sealed record TreatmentProblem(string Code, string Message, bool IsError, int? Rule = null);
