using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Collections.Benchmarks;
using Collections.Benchmarks.Decisions;

// In one process, one benchmark after the other: only their ratio is claimed, and all of them meet the same machine.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10);
var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job).AddExporter(JsonExporter.Brief);
var summary = BenchmarkRunner.Run<TreatmentTableBenchmark>(config, args);
return Ratios.Print(summary);
