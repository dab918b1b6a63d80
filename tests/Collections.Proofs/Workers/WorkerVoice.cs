using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Collections.Proofs.Workers;

/// <summary>
/// What a worker tells its parent: a line is one write to the pipe, so that whatever was said stays said when the
/// process is killed in the next moment. Safe from several threads.
/// </summary>
internal sealed class WorkerVoice : IDisposable
{
    private const int StandardOutput = 1;
    private readonly FileStream pipe = new(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
    private readonly Lock gate = new();

    /// <summary>Says a line.</summary>
    public void Say(string line)
    {
        lock (gate) pipe.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }

    public void Dispose() => pipe.Dispose();
}
