using Xunit.Abstractions;

namespace Collections.Conformance.Bpmn;

/// <summary>A line that whoever runs all tests sees at the end.</summary>
internal static class Score
{
    public static void Print(ITestOutputHelper output, string score)
    {
        Console.WriteLine($"Score: {score}");
        output.WriteLine($"Score: {score}");
    }
}
