namespace Collections.Server.Commands;

/// <summary>One line on the error stream that says what is being done; where it is no terminal, nothing.</summary>
internal sealed class ProgressLine : IProgress<string>
{
    private int length;

    public static IProgress<string>? OnErrorStream() => Console.IsErrorRedirected ? null : new ProgressLine();

    public void Report(string value)
    {
        Console.Error.Write("\r" + value.PadRight(length));
        length = value.Length;
    }
}
