namespace Collections.Intake.Values;

/// <summary>Words that systems write where they mean nothing.</summary>
public static class EmptyWords
{
    /// <summary>True for NULL, N/A, none and their like, whatever the case.</summary>
    public static bool IsNullWord(string word) => word.ToUpperInvariant() is "NULL" or "(NULL)" or "N/A" or "NA" or "NONE" or "NIL" or "\\N" or "-";
}
