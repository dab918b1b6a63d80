using System.Text;
using Collections.Intake.Generation;

namespace Collections.Api;

/// <summary>Files as a browser hands them in.</summary>
internal static class HandedInFile
{
    /// <summary>A generated portfolio, the same each time.</summary>
    public static byte[] Portfolio(long accounts, int day = 0)
    {
        using var stream = new MemoryStream();
        PortfolioGenerator.Write(stream, new GeneratedPortfolio(accounts, 1, day));
        return stream.ToArray();
    }

    public static MultipartFormDataContent Of(byte[] content, string name = "portfolio.csv") => new() { { new ByteArrayContent(content), "file", name } };

    public static MultipartFormDataContent Of(string content, string name = "portfolio.csv") => Of(Encoding.UTF8.GetBytes(content), name);
}
