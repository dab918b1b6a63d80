namespace Collections.Decisions.Dmn;

/// <summary>What is wrong with a decision model.</summary>
/// <param name="Code">One word in kebab case, stable.</param>
/// <param name="Message">What was expected, what was found.</param>
/// <param name="ElementId">The id of the element; empty where none is concerned.</param>
/// <param name="Line">Line of the file, from 1; 0 where unknown.</param>
/// <param name="Position">Offset into the FEEL text of the element, from 0.</param>
public sealed record DmnError(string Code, string Message, string ElementId, int Line = 0, int Position = 0);
