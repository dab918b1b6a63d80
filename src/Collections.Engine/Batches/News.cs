namespace Collections.Engine.Batches;

/// <summary>A message for the cases of one subject, which is a signal of its name too.</summary>
/// <param name="Round">Which piece of news of the subject it is, from 0.</param>
/// <param name="Row">Row of the subject.</param>
/// <param name="Message">Text code of its name.</param>
/// <param name="Content">What it says besides its name; null = nothing.</param>
/// <param name="IsAgain">Whether a case heard it that a withdrawn run had opened: the one that is opened instead hears it again.</param>
public readonly record struct News(int Round, int Row, int Message, NewsContent? Content = null, bool IsAgain = false);
