namespace Collections.Bpmn.Model;

/// <summary>The <c>collections:while</c> extension of a subprocess: for how long a case is within. What is not known, null, lets a case in and moves none out.</summary>
/// <param name="Stay">FEEL: a case stays as long as it is not false; null where nothing is said.</param>
/// <param name="Leave">FEEL: a case leaves once it is true; null where nothing is said.</param>
public sealed record WhileBlock(string? Stay, string? Leave);
