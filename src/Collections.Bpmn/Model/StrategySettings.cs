namespace Collections.Bpmn.Model;

/// <summary>The <c>collections:strategy</c> extension of a process: which subjects it takes, and before which other strategies.</summary>
/// <param name="Level">What a case is worked for: <c>account</c> where nothing is said.</param>
/// <param name="Entry">FEEL over the subject's facts; null admits nobody.</param>
/// <param name="Precedence">Within a group the lowest number opens the case; 100 where nothing is said.</param>
/// <param name="Group">Strategies of different groups do not exclude each other; <c>default</c> where nothing is said.</param>
/// <param name="Lead">Of a case that works several accounts, the fact that makes one of them the lead; <c>past due</c> where nothing is said.</param>
/// <param name="Situation">The word by which reports name where a case stands at a step that has none, nor lies in one that has; null where nothing is said.</param>
public sealed record StrategySettings(string Level, string? Entry, int Precedence, string Group, string Lead = StrategySettings.DefaultLead, string? Situation = null)
{
    public const string DefaultLead = "past due";
    public const int DefaultPrecedence = 100;
    public const string DefaultLevel = "account";
    public const string DefaultGroup = "default";
}
