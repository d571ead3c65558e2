import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { glossary } from '../../reading/glossary.ts';
import { glossaryText } from '../../texts/glossary.ts';
import { pictureOf, pictured } from './pictures.ts';

/** All pictures side by side, each the way to its entry. */
export function Gallery(): ReactNode {
  return (
    <>
      <h2>{glossaryText.pictures}</h2>
      <ul className="gallery">
        {pictured.map((id) => {
          const Picture = pictureOf(id);
          const title = glossary().find((entry) => entry.id === id)?.title ?? id;
          return Picture === undefined ? null : (
            <li key={id}>
              <Link href={`/glossary/${id}`}>
                <Picture />
                <span>{title}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
