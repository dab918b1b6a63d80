namespace Collections.Server.Templates;

/// <summary>Personal data for those who may not read it: its shape, so that a text looks as it will, and not the person.</summary>
internal static class Masked
{
    private const char Dot = '•';
    private const int ShownEnd = 4;
    private const int HiddenLetters = 4;

    /// <summary>The initials of a name: M•••• G••••.</summary>
    public static string Name(string? name) =>
        string.Join(' ', (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0] + new string(Dot, HiddenLetters)));

    /// <summary>The last four characters of a reference of more than eight; of a shorter one nothing.</summary>
    public static string Reference(string reference) =>
        new string(Dot, HiddenLetters) + (reference.Length > 2 * ShownEnd ? reference[^ShownEnd..] : "");
}
