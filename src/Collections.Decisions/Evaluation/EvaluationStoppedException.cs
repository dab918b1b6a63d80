namespace Collections.Decisions.Evaluation;

/// <summary>Ends an evaluation that reached a limit; caught in one place, where it becomes an error of the result.</summary>
internal sealed class EvaluationStoppedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
