using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>The windows in which a reader sees a lesson, and what in them is measured.</summary>
internal static class Desk
{
    /// <summary>Two laptops, a tablet, and two phones, in CSS pixels.</summary>
    public static IReadOnlyList<ViewportSize> Screens { get; } =
    [
        new() { Width = 1440, Height = 900 },
        new() { Width = 1280, Height = 720 },
        new() { Width = 1024, Height = 768 },
        new() { Width = 390, Height = 844 },
        new() { Width = 360, Height = 740 },
    ];

    /// <summary>The smallest of them.</summary>
    public static ViewportSize SmallestPhone => Screens[^1];

    /// <summary>The same, as a script takes them.</summary>
    public static IEnumerable<object> Sizes => Screens.Select(SizeOf);

    /// <summary>
    /// What the scripts of the tests share. <c>open</c> opens a page in a frame of a screen's size, which is to the page what a
    /// window is: a browser sets up a frame a hundred times while it sets up three windows. <c>send</c> clicks a control of a
    /// chapter, and waits until its answer is shown. <c>hiddenParts</c> has a sentence for each part of an exchange that a reader
    /// does not see whole.
    /// </summary>
    public const string Script =
        """
        const open = async (address, { width, height }) => {
          const tab = Object.assign(document.createElement('iframe'), { width, height, frameBorder: 0, src: address });
          document.body.replaceChildren(tab);
          await new Promise(resolve => tab.onload = resolve);
          return tab;
        };
        const nextFrame = () => new Promise(requestAnimationFrame);
        const send = async (page, control) => {
          const answered = new Promise(resolve => page.addEventListener('exchange', resolve, { once: true }));
          control.click();
          await answered;
          await nextFrame();
          await nextFrame();
        };
        const hiddenParts = ({ document, innerWidth, innerHeight }, parts) => {
          const frame = document.querySelector('iframe[name=demo]');
          const { documentElement: root } = frame.contentDocument;
          const where = `${innerWidth} × ${innerHeight}, ${document.URL}, ${frame.contentDocument.URL}: `;
          const top = frame.getBoundingClientRect().top + frame.clientTop;
          const hidden = parts.filter(part => {
            const box = root.querySelector(`[data-desk=${part}]`).getBoundingClientRect();
            return box.height === 0 || top + box.top < 0 || top + box.bottom > innerHeight || box.right > innerWidth;
          });
          return [
            ...hidden.map(part => `${where}${part} is not in view.`),
            ...root.scrollHeight > frame.clientHeight ? [`${where}the frame scrolls.`] : [],
          ];
        };
        """;

    /// <summary>A screen, as a script takes it.</summary>
    public static object SizeOf(ViewportSize screen) => new { width = screen.Width, height = screen.Height };
}
